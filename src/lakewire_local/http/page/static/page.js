"use strict";

// Links that the Jobs API gives: /#job/12/run/34.
const run = /^#job\/\d+\/run\/(\d+)$/.exec(location.hash);
if (run) location.replace(`/jobs/runs/${run[1]}`);

// What changes by itself is asked for again every two seconds, while somebody looks and does nothing inside.
const main = document.querySelector("main[data-live]");
async function refresh() {
  const busy = document.hidden || main.contains(document.activeElement) && document.activeElement !== main;
  if (!busy && !String(getSelection())) {
    const response = await fetch(location.href).catch(() => null);
    if (response?.ok) {
      const fresh = new DOMParser().parseFromString(await response.text(), "text/html").querySelector("main");
      if (fresh && fresh.innerHTML !== main.innerHTML) main.replaceChildren(...fresh.childNodes);
    }
  }
  setTimeout(refresh, 2000);
}
if (main) setTimeout(refresh, 2000);

// Ctrl and Enter runs the statement.
document.querySelector("textarea")?.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) event.target.form.requestSubmit();
});
