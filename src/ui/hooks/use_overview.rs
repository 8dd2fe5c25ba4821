//! All citations of the assessment set against the texts of their laws, as they stand now.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::checking::Overview;
use crate::domain::assessment::Assessment;
use crate::domain::ids::AssessmentId;
use crate::ui::context::{Slice, Work};
use crate::ui::hooks::use_cited::use_cited;
use crate::ui::hooks::use_readings::use_readings;

/// The overview; empty if no assessment is open.
#[hook]
pub fn use_overview(work: &Option<Work>) -> Rc<Overview> {
    let none = use_memo((), |()| Assessment::new(AssessmentId::from(""), ""));
    let assessment = work.as_ref().map_or(&none, |work| &work.assessment);
    let readings = use_readings(assessment);
    let cited = use_cited(assessment, &readings);
    let deps = (Slice(assessment.clone()), cited);
    use_memo(deps, |(assessment, cited)| Overview::of(assessment, cited))
}
