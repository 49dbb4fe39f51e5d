// Makes elements. Text is only ever set as text, so that nothing from the graph becomes markup.

/**
 * Makes an element with attributes and children.
 *
 * An attribute that is null, undefined or false is left out; one whose name begins with `on` is a
 * listener. Children are elements, strings, or lists of these; null, undefined and false are
 * left out.
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.flat(Infinity).filter(isShown));
  return made;
}

/** Replaces all children of an element. */
export function fill(parent, ...children) {
  parent.replaceChildren(...children.flat(Infinity).filter(isShown));
}

/** Returns the items with those after the first `limit` hidden, and a button that shows them. */
export function firstOf(limit, items, label, container) {
  if (items.length <= limit) return container(items);
  for (const item of items.slice(limit)) item.hidden = true;
  const list = container(items);
  const showAll = () => {
    for (const item of items) item.hidden = false;
    button.remove();
  };
  const button = element("button", { type: "button", class: "more", onclick: showAll }, label);
  return [list, button];
}

function isShown(child) {
  return child !== null && child !== undefined && child !== false;
}
