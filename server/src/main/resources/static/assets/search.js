// Offers titles to whoever types into the search box. The page works the same without it.
"use strict";
{
  const field = document.getElementById("q");
  const list = document.getElementById("titles");
  const PAUSE = 200;
  let timer;
  let latest = 0;

  async function offer() {
    const typed = field.value.trim();
    const turn = ++latest;
    const titles = typed === "" ? [] : await ask(typed);
    if (turn === latest) {
      list.replaceChildren(...titles.map(title => new Option(title, title)));
    }
  }

  async function ask(typed) {
    try {
      const answer = await fetch(`${field.dataset.suggest}?q=${encodeURIComponent(typed)}`);
      return answer.ok ? await answer.json() : [];
    } catch {
      return []; // without the server there is nothing to offer, and the search itself will say so
    }
  }

  field.addEventListener("input", event => {
    clearTimeout(timer);
    // A title that was chosen needs no more.
    if (event.inputType !== "insertReplacementText" && !event.isComposing) {
      timer = setTimeout(offer, PAUSE);
    }
  });
  field.addEventListener("compositionend", () => { timer = setTimeout(offer, PAUSE); });
}
