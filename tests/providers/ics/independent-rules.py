# Expands rules with dateutil. Reads JSON lines {start, rule, limit}, writes a JSON line of wall-clock
# times for each, or null where dateutil refuses the rule or searches too long for its next match.
import datetime
import itertools
import json
import signal
import sys

from dateutil.rrule import rrulestr


class TooLong(Exception):
    pass


def give_up(*_):
    raise TooLong()


def moment(text):
    return datetime.datetime.strptime(text, "%Y-%m-%dT%H:%M:%S")


def expand(query):
    limit = moment(query["limit"])
    rule = rrulestr(query["rule"], dtstart=moment(query["start"]))
    times = itertools.takewhile(lambda time: time <= limit, rule)
    return [time.strftime("%Y-%m-%dT%H:%M:%S") for time in times]


signal.signal(signal.SIGALRM, give_up)
for text in sys.stdin:
    try:
        signal.setitimer(signal.ITIMER_REAL, 20)
        answer = expand(json.loads(text))
    except (TooLong, ValueError):
        answer = None
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    print(json.dumps(answer), flush=True)
