//! Rules for printed pages that depend on what is printed.

use web_sys::CssStyleSheet;

/// Sets the rules for printed pages, which depend on the report and so cannot stand in the stylesheet.
/// Rules set through this interface are allowed by the page's security policy, unlike inline styles.
pub fn set_rules(css: &str) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let Ok(sheet) = CssStyleSheet::new() else { return };
    if sheet.replace_sync(css).is_err() {
        return;
    }
    let sheets = js_sys::Array::of1(&sheet);
    let _ = js_sys::Reflect::set(&document, &"adoptedStyleSheets".into(), &sheets);
}
