// Keeps a reader's choice of large type from page to page, on this machine only. Without it the choice holds for one page.
"use strict";
{
  const large = document.getElementById("large-type");
  try {
    large.checked = localStorage.getItem("large-type") === "yes";
    large.addEventListener("change", () => localStorage.setItem("large-type", large.checked ? "yes" : "no"));
  } catch {
    large.dataset.forgets = "yes"; // this browser keeps nothing, and the box works all the same
  }
}
