// What forms with files do beyond what they do without it: take dropped files, and show how far an upload has come.
// No page needs it.
"use strict";
{
  // Files may be dropped anywhere on their field's group.
  for (const field of document.querySelectorAll("form[data-upload] input[type=file]")) {
    const group = field.closest(".govuk-form-group");
    group.addEventListener("dragover", event => {
      event.preventDefault();
      group.classList.add("gongkai-drop--over");
    });
    group.addEventListener("dragleave", () => group.classList.remove("gongkai-drop--over"));
    group.addEventListener("drop", event => {
      event.preventDefault();
      group.classList.remove("gongkai-drop--over");
      const files = new DataTransfer();
      for (const file of field.multiple ? [...field.files, ...event.dataTransfer.files] : event.dataTransfer.files) {
        files.items.add(file);
      }
      field.files = files.files;
    });
  }

  // A form with files is sent with a bar that shows how much has gone; what the server answers becomes the page.
  for (const form of document.querySelectorAll("form[data-upload]")) {
    form.addEventListener("submit", event => {
      const hasFiles = [...form.querySelectorAll("input[type=file]")].some(field => field.files.length > 0);
      if (!hasFiles) {
        return;
      }
      event.preventDefault();
      send(form, event.submitter);
    });
  }

  function send(form, button) {
    const data = new FormData(form);
    if (button?.name) {
      data.append(button.name, button.value); // what was pressed goes along, as without a script
    }
    const bar = document.createElement("progress");
    bar.className = "gongkai-progress";
    bar.max = 100;
    bar.setAttribute("aria-label", form.dataset.sending);
    const said = document.createElement("p");
    said.className = "govuk-body";
    said.setAttribute("role", "status");
    form.append(said, bar);
    if (button) {
      button.disabled = true;
    }
    const request = new XMLHttpRequest();
    request.open("POST", form.action);
    request.upload.addEventListener("progress", event => {
      bar.value = event.total ? (100 * event.loaded) / event.total : 0;
      said.textContent = `${form.dataset.sending} ${Math.round(bar.value)}%`;
    });
    request.addEventListener("load", () => {
      history.pushState(null, "", request.responseURL || location.href);
      document.open();
      document.write(request.responseText);
      document.close();
      scrollTo(0, 0); // what is said stands at the top, the button was at the end
    });
    request.addEventListener("error", () => form.submit()); // the browser says better what is wrong
    request.send(data);
  }
}
