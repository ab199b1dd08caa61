"""How the page looks: a calm theme, light and dark, in fonts that every system has."""

from importlib import resources

import gradio as gr

FONTS = ("system-ui", "-apple-system", "Segoe UI", "Roboto", "sans-serif")
MONOSPACE = ("ui-monospace", "Consolas", "monospace")
STYLES = ("page.css", "panels.css", "components.css")
SCRIPTS = ("page.js", "cases.js", "talk.js", "words.js")
# By the names of gradio's theme variables; `_dark` is the same variable in the dark.
COLOURS = {
    "body_background_fill": "#f7f5f1",
    "body_background_fill_dark": "#15191b",
    "body_text_color": "#22292b",
    "body_text_color_dark": "#e4e7e6",
    "body_text_color_subdued": "#5d6668",
    "body_text_color_subdued_dark": "#a3adad",
    "background_fill_primary": "#ffffff",
    "background_fill_primary_dark": "#1d2325",
    "background_fill_secondary": "#f1eee8",
    "background_fill_secondary_dark": "#262d2f",
    "block_background_fill": "#ffffff",
    "block_background_fill_dark": "#1d2325",
    "block_border_width": "0px",
    "block_shadow": "none",
    "block_label_background_fill": "transparent",
    "block_label_background_fill_dark": "transparent",
    "block_label_border_width": "0px",
    "border_color_primary": "#dedad2",
    "border_color_primary_dark": "#394245",
    "border_color_accent": "#dedad2",
    "border_color_accent_dark": "#394245",
    "color_accent": "#0f6b66",
    "color_accent_soft": "#e3efed",
    "color_accent_soft_dark": "#20403e",
    "input_background_fill": "#ffffff",
    "input_background_fill_dark": "#191f21",
    "input_border_color": "#c9c4ba",
    "input_border_color_dark": "#465053",
    "input_border_color_focus": "#0f6b66",
    "input_border_color_focus_dark": "#6cc2b9",
    "input_border_width": "1px",
    "input_placeholder_color": "#6b7375",
    "input_placeholder_color_dark": "#97a1a1",
    "input_shadow": "none",
    "input_shadow_focus": "0 0 0 2px #0f6b6633",
    "button_primary_background_fill": "#0f6b66",
    "button_primary_background_fill_dark": "#1c7d77",
    "button_primary_background_fill_hover": "#0b5652",
    "button_primary_background_fill_hover_dark": "#23918a",
    "button_primary_text_color": "#ffffff",
    "button_primary_text_color_dark": "#ffffff",
    "button_secondary_background_fill": "#ffffff",
    "button_secondary_background_fill_dark": "#262d2f",
    "button_secondary_background_fill_hover": "#f1eee8",
    "button_secondary_background_fill_hover_dark": "#30393b",
    "button_secondary_border_color": "#c9c4ba",
    "button_secondary_border_color_dark": "#465053",
    "button_border_width": "1px",
    "link_text_color": "#0f6b66",
    "link_text_color_dark": "#6cc2b9",
    "link_text_color_hover": "#0b5652",
    "link_text_color_hover_dark": "#8fd5cd",
    "link_text_color_visited": "#0f6b66",
    "link_text_color_visited_dark": "#6cc2b9",
}


def theme() -> gr.Theme:
    """The colours and sizes of every component, for light and for dark."""
    hues = gr.themes.Base(
        primary_hue="teal",
        secondary_hue="teal",
        neutral_hue="stone",
        text_size="lg",
        radius_size="lg",
        font=FONTS,
        font_mono=MONOSPACE,
    )
    return hues.set(**COLOURS)


def css() -> str:
    """The rules of the page itself."""
    return _read(STYLES)


def head() -> str:
    """The scripts of the page itself, which run before its components are made."""
    return f"<script>{_read(SCRIPTS)}</script>"


def _read(names: tuple[str, ...]) -> str:
    folder = resources.files("desk")
    return "\n".join(folder.joinpath(name).read_text(encoding="utf-8") for name in names)
