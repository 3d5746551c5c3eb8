# Expands calendars with Debian's python3-recurring-ical-events: an answer that owes nothing to ours.
# Reads JSON lines {file, from, to} (dates, UTC), writes a JSON line for each: {occurrences} or {error}.
import datetime
import json
import signal
import sys

import icalendar
import pytz
import recurring_ical_events


class TooLong(Exception):
    pass


def give_up(*_):
    raise TooLong("no answer after 20 seconds")


def midnight(text):
    return datetime.datetime.strptime(text, "%Y-%m-%d").replace(tzinfo=pytz.UTC)


def shown(value):
    if not isinstance(value, datetime.datetime):
        return value.isoformat()
    moment = value if value.tzinfo is None else value.astimezone(pytz.UTC)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def line(event):
    start = event["DTSTART"].dt
    end = event["DTEND"].dt if "DTEND" in event else start
    return {
        "uid": str(event.get("UID", "")).strip(),
        "start": shown(start),
        "end": shown(end),
        "allDay": not isinstance(start, datetime.datetime),
        "summary": str(event.get("SUMMARY", "")),
    }


def expand(query):
    with open(query["file"], "rb") as file:
        components = icalendar.Calendar.from_ical(file.read(), multiple=True)
    found = []
    for calendar in components:
        events = recurring_ical_events.of(calendar).between(midnight(query["from"]), midnight(query["to"]))
        found += [line(event) for event in events]
    return found


signal.signal(signal.SIGALRM, give_up)
for text in sys.stdin:
    try:
        signal.alarm(20)
        answer = {"occurrences": expand(json.loads(text))}
    except Exception as error:
        answer = {"error": type(error).__name__ + ": " + str(error)[:200]}
    finally:
        signal.alarm(0)
    print(json.dumps(answer), flush=True)
