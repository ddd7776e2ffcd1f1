/** Outlines on a grid of 24, drawn with one stroke width. */
export const icons = {
  guide: "M12 6.5C9.5 4.5 6.5 4 3 4v14.5c3.5 0 6.5.5 9 2.5 2.5-2 5.5-2.5 9-2.5V4c-3.5 0-6.5.5-9 2.5zM12 6.5V21",
  case: "M12 21.5S5 15 5 9.5a7 7 0 0 1 14 0C19 15 12 21.5 12 21.5zM12 12a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z",
  report: "M5 3h14v18H5zM9 17v-3M12 17V9M15 17v-5",
  law: "M12 3v18M8 21h8M5 6h14M5 6l-3 8a3.2 3.2 0 0 0 6 0zM19 6l-3 8a3.2 3.2 0 0 0 6 0z",
  template: "M4 4h16v16H4zM4 9.5h16M10 9.5V20",
  dataset:
    "M4 6c0-1.7 3.6-3 8-3s8 1.3 8 3-3.6 3-8 3-8-1.3-8-3zM4 6v12c0 1.7 3.6 3 8 3s8-1.3 8-3V6M4 12c0 1.7 3.6 3 8 3s8-1.3 8-3",
  training: "M2 9l10-5 10 5-10 5zM6 11.5V17c3.5 2.5 8.5 2.5 12 0v-5.5M22 9v6",
  tool: "M14.5 6.5a4.5 4.5 0 0 1 5.7-2.2l-2.7 2.7v2.5H20l2-2a4.5 4.5 0 0 1-6.2 5.4l-8.2 8.2a2.1 2.1 0 0 1-3-3l8.2-8.2a4.5 4.5 0 0 1 1.7-3.4z",
  video: "M3 5h18v14H3zM10 9v6l5-3z",
  article: "M5 3h14v18H5zM8.5 8h7M8.5 12h7M8.5 16h4",
  search: "M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13zM15.5 15.5L21 21",
  topic: "M3 3h8.5L21 12.5 12.5 21 3 11.5zM7.5 7.5h.01",
  place: "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM3 12h18M12 3c5 5.5 5 12.5 0 18M12 3c-5 5.5-5 12.5 0 18",
  download: "M12 3v12M7 10.5l5 5 5-5M4 20h16",
  outside: "M14 4h6v6M20 4l-9 9M18 14v6H4V6h6",
  thread: "M3 4h12v9H8l-5 4zM18 9h3v12l-4-4h-7v-1",
  question: "M3 4h18v13h-8l-5 4v-4H3zM9.5 9a2.5 2.5 0 1 1 3.5 2.3c-.7.3-1 .7-1 1.2M12 14.5h.01",
  bell: "M6 10a6 6 0 0 1 12 0c0 6 2 7 2 7H4s2-1 2-7zM10 20.5a2.2 2.2 0 0 0 4 0",
  copy: "M9 8h11v13H9zM15 8V3H4v13h5",
} as const;

export type IconName = keyof typeof icons;
