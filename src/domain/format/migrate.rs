//! Which version of the assessment file is read how. A later version adds its arm, and turns earlier ones into its own.

use crate::domain::format::raw_assessment::{Assessment, VERSION};

/// Why a file of some version could not be read.
pub(super) enum Failure {
    /// It was made by a later version of the program.
    Newer,
    /// There never was such a version.
    Never,
    /// It does not hold what its version says.
    Broken(serde_json::Error),
}

/// Reads an assessment of this version into the newest form.
pub(super) fn read(version: u64, text: &str) -> Result<Assessment, Failure> {
    match version {
        0 => Err(Failure::Never),
        VERSION => serde_json::from_str(text).map_err(Failure::Broken),
        _ => Err(Failure::Newer),
    }
}
