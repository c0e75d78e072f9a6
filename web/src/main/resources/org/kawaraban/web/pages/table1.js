// A slider beside each field of a time: moving it asks for the tables of that time. Without this
// script the fields and their button do the same.
"use strict";

for (const field of document.querySelectorAll("input[data-slider]")) {
  const slider = document.createElement("input");
  slider.type = "range";
  slider.min = field.dataset.from;
  slider.max = field.dataset.to;
  slider.value = field.value === "" ? slider.max : field.value.slice(0, 4);
  slider.setAttribute("aria-label", field.dataset.slider);
  slider.addEventListener("input", () => {
    field.value = field.type === "date" ? `${slider.value}-12-31` : slider.value;
  });
  slider.addEventListener("change", () => renew(field.form));
  field.after(slider);
}

/** Puts the tables asked for in the place of those shown, and the permanent link into the bar. */
async function renew(form) {
  const address = new URL(form.action);
  address.search = new URLSearchParams(new FormData(form));
  const answer = await fetch(address);
  if (!answer.ok) {
    form.submit();
    return;
  }
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const id = form.dataset.renews;
  document.getElementById(id).replaceChildren(...page.getElementById(id).childNodes);
  history.replaceState(null, "", address);
}
