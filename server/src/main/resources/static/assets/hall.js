// The hall's screen: one item at a time, changed every 15 seconds. The list is fetched anew every three minutes; while
// the server is away the last one stays, and the foot says so. Without this script the page is a plain list.
(() => {
  "use strict";
  if (innerWidth < 900) {
    return; // no screen of a hall: a list does better
  }
  const CHANGE = 15_000;
  const REFRESH = 180_000;
  const PATIENCE = 20_000;
  const words = document.body.dataset;
  const items = document.getElementById("items");
  const list = document.querySelector("nav ol");
  const at = document.getElementById("at");
  let shown = 0;
  let paused = false;

  const element = (tag, text, className) => {
    const made = document.createElement(tag);
    made.textContent = text;
    if (className) {
      made.className = className;
    }
    return made;
  };

  const article = (item, number) => {
    const made = document.createElement("article");
    made.id = "item-" + number;
    const heading = document.createElement("h2");
    const link = element("a", item.title);
    link.href = item.href;
    heading.append(link);
    const text = element("div", "", "gongkai-hall__text");
    text.append(...item.lines.map((line) => element("p", line)));
    const figure = document.createElement("figure");
    const code = document.createElement("img");
    code.src = item.code;
    code.alt = "";
    figure.append(code, element("figcaption", words.scan));
    made.append(heading, element("p", item.day, "gongkai-hall__day"), text, figure);
    return made;
  };

  const entry = (item, number) => {
    const made = document.createElement("li");
    const link = element("a", item.title);
    link.href = "#item-" + number;
    made.append(link);
    return made;
  };

  // A long title makes the whole item smaller, step by step, until it fits.
  const fit = (one) => {
    for (let percent = 100; percent >= 50; percent -= 5) {
      one.style.fontSize = percent + "%";
      if (one.scrollHeight <= one.clientHeight + 1) {
        return;
      }
    }
  };

  const show = (index) => {
    const articles = [...items.querySelectorAll("article")];
    if (articles.length === 0) {
      return;
    }
    shown = index % articles.length;
    articles.forEach((one, i) => (one.hidden = i !== shown));
    [...list.children].forEach((one, i) => {
      const link = one.firstElementChild;
      if (i === shown) {
        link.setAttribute("aria-current", "true");
      } else {
        link.removeAttribute("aria-current");
      }
    });
    fit(articles[shown]);
  };

  const replace = (screen) => {
    if (screen.items.length > 0) {
      items.replaceChildren(...screen.items.map((item, i) => article(item, i + 1)));
      list.replaceChildren(...screen.items.map((item, i) => entry(item, i + 1)));
    }
    at.dataset.moment = screen.at;
    at.textContent = words.at.replace("{0}", screen.at);
    show(shown);
  };

  const refresh = async () => {
    try {
      const answer = await fetch(words.items, { cache: "no-store", signal: AbortSignal.timeout(PATIENCE) });
      if (!answer.ok) {
        throw new Error("HTTP " + answer.status);
      }
      replace(await answer.json());
    } catch (away) {
      at.textContent = words.away.replace("{0}", at.dataset.moment);
    }
  };

  list.addEventListener("click", (event) => {
    const chosen = event.target.closest("li");
    if (chosen) {
      event.preventDefault();
      show([...list.children].indexOf(chosen));
    }
  });

  const button = element("button", words.pause);
  button.type = "button";
  button.addEventListener("click", () => {
    paused = !paused;
    button.textContent = paused ? words.go : words.pause;
  });
  at.after(button);

  document.documentElement.classList.add("gongkai-hall--live");
  show(0);
  setInterval(() => paused || show(shown + 1), CHANGE);
  setInterval(refresh, REFRESH);
  addEventListener("resize", () => show(shown));
  addEventListener("online", refresh);
})();
