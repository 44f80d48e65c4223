// Keeps what an applicant types on their own machine until it is sent, so that a broken connection loses nothing, and does
// the little work that keeps machines from sending heaps. The pages work the same without it.
"use strict";
{
  const DRAFT = "gongkai-apply";
  const KEPT_DAYS = 3;
  const LEFT_OUT = ["identity", "website"]; // no identity number stays behind on a machine that others use too

  const form = document.getElementById("apply");
  const sending = document.getElementById("send-form");

  function kept() {
    try {
      const draft = JSON.parse(localStorage.getItem(DRAFT) ?? "null");
      return draft !== null && Date.now() - draft.at < KEPT_DAYS * 86400000 ? draft.fields : null;
    } catch {
      return null; // this browser keeps nothing, or what it kept is none of ours
    }
  }

  function keep() {
    const fields = Object.fromEntries([...new FormData(form)].filter(([name]) => !LEFT_OUT.includes(name)));
    try {
      localStorage.setItem(DRAFT, JSON.stringify({ at: Date.now(), fields }));
    } catch {
      form.dataset.forgets = "yes";
    }
  }

  function forget() {
    try {
      localStorage.removeItem(DRAFT);
    } catch {
      // nothing was kept
    }
  }

  function restore(fields) {
    for (const field of form.elements) {
      const value = fields[field.name];
      if (field.type === "radio" || field.type === "checkbox") {
        field.checked = value === field.value || (field.type === "radio" && value === undefined && field.checked);
      } else if (value !== undefined && field.value === "") {
        field.value = value;
      }
    }
    document.getElementById("restored").hidden = false;
  }

  // 65,536 attempts in the middle: about a second, while the page is being read.
  async function solve(code) {
    const bytes = new TextEncoder();
    for (let number = 0; ; number++) {
      const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes.encode(`${code}:${number}`)));
      if (digest[0] === 0 && digest[1] === 0) {
        return number;
      }
    }
  }

  if (document.getElementById("sent") !== null) {
    forget();
  }
  if (form !== null) {
    const draft = kept();
    const says = draft !== null && ["information", "name", "telephone", "address", "email"].some(name => draft[name]);
    if (form.dataset.fresh === "true" && says) {
      restore(draft);
    }
    form.addEventListener("input", keep);
    document.getElementById("forget").addEventListener("click", () => {
      forget();
      form.reset();
      document.getElementById("restored").hidden = true;
    });
  }
  if (sending !== null && window.isSecureContext) {
    solve(sending.dataset.puzzle).then(number => { sending.elements.proof.value = number; });
  }
}
