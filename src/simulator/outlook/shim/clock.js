// Keeps this page's clock with the simulator's. `__simulator` is written in front by the server.
(() => {
  const { clockOffset, hostOrigin } = globalThis.__simulator;
  let offset = clockOffset;
  const RealDate = Date;

  function SimulatedDate(...parts) {
    if (!new.target) return new RealDate(SimulatedDate.now()).toString();
    const given = parts.length === 0 ? [SimulatedDate.now()] : parts;
    return Reflect.construct(RealDate, given, new.target);
  }
  Object.setPrototypeOf(SimulatedDate, RealDate);
  SimulatedDate.prototype = RealDate.prototype;
  SimulatedDate.now = () => RealDate.now() + offset;

  function shift() {
    globalThis.Date = offset === 0 ? RealDate : SimulatedDate;
    if (globalThis.Temporal) shiftTemporal(globalThis.Temporal);
  }

  let realNow;
  function shiftTemporal({ Now, Instant }) {
    realNow ??= { instant: Now.instant.bind(Now), zone: Now.timeZoneId.bind(Now) };
    function instant() {
      return Instant.fromEpochMilliseconds(realNow.instant().epochMilliseconds + offset);
    }
    function zoned(zone) {
      return instant().toZonedDateTimeISO(zone ?? realNow.zone());
    }
    Object.assign(Now, {
      instant,
      zonedDateTimeISO: zoned,
      plainDateTimeISO: (zone) => zoned(zone).toPlainDateTime(),
      plainDateISO: (zone) => zoned(zone).toPlainDate(),
      plainTimeISO: (zone) => zoned(zone).toPlainTime(),
    });
  }

  if (offset !== 0) shift();
  window.addEventListener('message', (event) => {
    if (event.origin !== hostOrigin || event.data?.simulator !== 'clock') return;
    offset = event.data.offset;
    shift();
  });
})();
