/** State of a navigation whose new part takes the focus itself: the heading leaves it alone. */
export const focusElsewhere = "focus-elsewhere";
