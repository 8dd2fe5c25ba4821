//! Pure legal domain: checklists, assessments, scoring; no clock, no browser, no locale.
