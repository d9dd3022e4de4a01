// What one can do with every view: take its link or its query along, export it.
import { useState } from "react";
import type { Abilities } from "./abilities";
import { behind, curl, type Behind } from "./behind";
import { exportAddress, formatTitle, selection } from "./exports";
import { Popover } from "./filters";
import { useShown } from "./onscreen";
import { save } from "./save";
import { authorization, useToken } from "./token";
import { Icon, Link } from "./ui";
import { nothing, write, type Place } from "./url";

/** The address of a query in the query view. */
export const queryPlace = ({ document, variables }: Behind): Partial<Place> => ({ ...nothing, view: "query", document, variables: JSON.stringify(variables) });

/** Puts text onto the clipboard, and says so for a moment. */
export function useCopy(): [string, (text: string, what: string) => Promise<void>] {
  const [told, setTold] = useState("");
  const copy = async (text: string, what: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setTold(`${what} copied`);
    } catch {
      setTold("The browser does not let the page copy");
    }
    setTimeout(() => setTold(""), 2500);
  };
  return [told, copy];
}

export function ViewActions({ place, abilities }: { place: Place; abilities: Abilities }) {
  const [told, copy] = useCopy();
  const token = useToken();
  const query = behind(place);
  return (
    <div className="view-actions">
      <span role="status" className="hint">{told}</span>
      <button type="button" onClick={() => copy(location.origin + write(place), "Link")} title="Copy the link of this view"><Icon name="link" /> <span>Link</span></button>
      <button type="button" onClick={() => copy(curl(query, location.origin, !!token), "Command")} title="Copy the query behind this view as a command"><Icon name="terminal" /> <span>curl</span></button>
      <Link to={queryPlace(query)} className="button" title="The query behind this view"><Icon name="code" /> <span>Query behind this</span></Link>
      <Export place={place} abilities={abilities} />
    </div>
  );
}

/** Exports what the view shows. */
export function Export({ place, abilities }: { place: Place; abilities: Abilities }) {
  const what = selection(place, useShown());
  if (abilities.formats.length === 0) return null;
  return (
    <Popover label={<><Icon name="download" /> Export</>} className="exports">
      {what ? (
        <>
          <p><strong>{what.told}</strong>, with whatever the events name and the articles that tell of them.</p>
          <ul className="plain formats">
            {abilities.formats.map((f) => (
              <li key={f.name}>
                <Download address={exportAddress(what, f.name)} name={`backchannel.${f.name}`}>
                  <strong>{formatTitle(f.name)}</strong> <span>{f.about}</span>
                </Download>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <p>{place.view === "query" ? "Run a query that asks for the id of events, people or countries: what it answers with is exported." : "Nothing is drawn yet. Choose where to begin, then export it."}</p>
      )}
    </Popover>
  );
}

/** A link that the browser streams to a file; with a token the page must fetch it, since a link carries none. */
function Download({ address, name, children }: { address: string; name: string; children: React.ReactNode }) {
  const token = useToken();
  const [told, setTold] = useState("");
  const get = async () => {
    setTold("…");
    try {
      const r = await fetch(address, { headers: authorization() });
      if (!r.ok) throw new Error(await r.text());
      save(await r.blob(), /filename="?([^";]+)/.exec(r.headers.get("Content-Disposition") ?? "")?.[1] ?? name);
      setTold("");
    } catch (e) {
      setTold(`It cannot be had: ${e instanceof Error ? e.message : e}`);
    }
  };
  return token ? <button type="button" className="bare" onClick={get}>{children} <span role="status">{told}</span></button> : <a href={address} download>{children}</a>;
}
