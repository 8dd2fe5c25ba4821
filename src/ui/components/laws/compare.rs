//! A text that would replace the text of a law, set against the citations of that law.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::reading::cited;
use crate::app::renewing::{self, Taken};
use crate::domain::assessment::Assessment;
use crate::domain::ids::LawId;
use crate::domain::provision::LawText;
use crate::ui::components::laws::loads::LoadAct;
use crate::ui::components::laws::renew::Renew;
use crate::ui::context::Slice;

/// Properties of [`Compare`].
#[derive(Properties, PartialEq)]
pub struct CompareProps {
    /// Number of the file.
    pub id: usize,
    /// The law.
    pub law: LawId,
    /// The newer text.
    pub text: Slice<LawText>,
    /// The assessment.
    pub assessment: Slice<Assessment>,
    /// Called with what the person does with the file.
    pub on_act: Callback<(usize, LoadAct)>,
}

/// What the newer text does to the citations of a law that has a text.
#[component]
pub fn Compare(props: &CompareProps) -> Html {
    let CompareProps { id, law, text, assessment, .. } = props;
    // It is looked up again only when a law or a citation of it has changed, and not with every word of a finding.
    let old = assessment.texts.get(law).cloned().map(Slice);
    let about = (assessment.law(law).cloned(), old, text.clone(), cited::citations(assessment, law));
    let review = {
        let assessment = assessment.clone();
        use_memo(about, move |(known, _, text, _)| {
            known.as_ref().and_then(|law| renewing::review(&assessment, &law.id, text)).map(Rc::new)
        })
    };
    let Some(review) = review.as_ref().clone() else { return Html::default() };
    let on_decide = {
        let (on_act, law, text, id) = (props.on_act.clone(), law.clone(), text.0.clone(), *id);
        Callback::from(move |taken: Option<Taken>| {
            let act = match taken {
                Some(taken) => LoadAct::Renew(law.clone(), text.clone(), taken),
                None => LoadAct::Keep(law.clone()),
            };
            on_act.emit((id, act));
        })
    };
    let name = assessment.law(law).map(|law| law.cite_as().to_owned()).unwrap_or_default();
    // What was ticked belongs to the review it was ticked in.
    let key = Rc::as_ptr(&review) as usize;
    html! { <Renew {key} id={*id} {name} {review} {on_decide} /> }
}
