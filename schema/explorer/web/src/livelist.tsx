// What has been loaded since one looked: a quiet sign at the top that lists it.
import { number } from "./format";
import { Popover } from "./filters";
import { useLive } from "./live";
import { EventList } from "./ui";
import type { Place } from "./url";

export function LiveEvents({ place }: { place: Place }) {
  const [live, show] = useLive(place);
  const told = `${number(live.count)} new ${live.count === 1 ? "event" : "events"}`;
  return (
    <div className="live">
      <span className="unseen" role="status">{live.count > 0 && told}</span>
      {live.count > 0 ? (
        <Popover active label={<><span className="pulse" aria-hidden="true" /> {told}</>}>
          {live.events.length > 0 && <EventList events={live.events} />}
          {live.events.length < live.count && <p className="hint">{number(live.count - live.events.length)} more are not listed here.</p>}
          <button type="button" className="primary" onClick={show}>Show in this view</button>
        </Popover>
      ) : (
        live.connected && <span className="listening" title="New events are announced here as they are loaded"><span className="pulse" aria-hidden="true" /> Live</span>
      )}
    </div>
  );
}
