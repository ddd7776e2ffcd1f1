/** State of a navigation whose new part takes the focus itself: the heading leaves it alone. */
export const focusElsewhere = "focus-elsewhere";

/** On what a new page says first, such as that something was done: it takes the focus instead of the heading. */
export const takesFocus = { "data-takes-focus": "" };
export const takesFocusSelector = "main [data-takes-focus]";
