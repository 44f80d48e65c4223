// Boxes drawn on the pages of a document go into the form that a person could fill in by hand. No page needs it.
"use strict";
{
  const pages = document.getElementById("pages");
  const form = document.getElementById("box");
  const SMALLEST = 0.4; // per cent; less is a click
  let drawing = false;

  for (const hint of document.querySelectorAll("[data-scripted]")) {
    hint.hidden = false;
  }

  // With a finger one scrolls, unless one has said that one wants to draw.
  const button = document.createElement("button");
  button.type = "button";
  button.className = "govuk-button govuk-button--secondary gongkai-pages__draw";
  button.textContent = pages.dataset.draw;
  button.setAttribute("aria-pressed", "false");
  button.addEventListener("click", () => {
    drawing = !drawing;
    button.setAttribute("aria-pressed", String(drawing));
    pages.classList.toggle("gongkai-pages--drawing", drawing);
  });
  pages.before(button);

  for (const page of pages.querySelectorAll("[data-page]")) {
    const sheet = page.querySelector("svg");
    sheet.addEventListener("pointerdown", event => {
      if (event.button !== 0 || (event.pointerType === "touch" && !drawing)) {
        return;
      }
      event.preventDefault();
      sheet.setPointerCapture(event.pointerId);
      begin(page, sheet, event);
    });
  }

  function begin(page, sheet, first) {
    for (const former of pages.querySelectorAll(".gongkai-drawn")) {
      former.remove();
    }
    const rectangle = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    rectangle.setAttribute("class", "gongkai-drawn");
    sheet.append(rectangle);
    const from = place(sheet, first);
    const move = event => show(sheet, rectangle, box(from, place(sheet, event)));
    const stop = event => {
      sheet.removeEventListener("pointermove", move);
      const drawn = box(from, place(sheet, event));
      if (event.type === "pointercancel" || drawn.width < SMALLEST || drawn.height < SMALLEST) {
        rectangle.remove();
      } else {
        fill(page.dataset.page, drawn);
      }
    };
    sheet.addEventListener("pointermove", move);
    sheet.addEventListener("pointerup", stop, { once: true });
    sheet.addEventListener("pointercancel", stop, { once: true });
  }

  // Per cent of the page, kept on it.
  function place(sheet, event) {
    const on = sheet.getBoundingClientRect();
    const within = part => Math.min(100, Math.max(0, 100 * part));
    return { x: within((event.clientX - on.left) / on.width), y: within((event.clientY - on.top) / on.height) };
  }

  function box(a, b) {
    return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(a.x - b.x), height: Math.abs(a.y - b.y) };
  }

  function show(sheet, rectangle, drawn) {
    const size = sheet.viewBox.baseVal;
    rectangle.setAttribute("x", (drawn.x * size.width) / 100);
    rectangle.setAttribute("width", (drawn.width * size.width) / 100);
    rectangle.setAttribute("y", (drawn.y * size.height) / 100);
    rectangle.setAttribute("height", (drawn.height * size.height) / 100);
  }

  function fill(page, drawn) {
    form.elements.page.value = page;
    for (const side of ["x", "y", "width", "height"]) {
      form.elements[side].value = (Math.floor(drawn[side] * 100) / 100).toFixed(2);
    }
    form.elements.ground.focus();
    form.scrollIntoView({ block: "nearest" });
  }
}
