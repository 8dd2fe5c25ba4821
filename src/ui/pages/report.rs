//! The page: the report as it will be printed and saved.

use std::rc::Rc;

use yew::prelude::*;

use crate::app::download::{self, Format};
use crate::app::route::{Route, View};
use crate::app::{commands, print};
use crate::domain::edit::{Edit, HeadText};
use crate::i18n::Messages;
use crate::i18n::locale::Locale;
use crate::report::model::Report;
use crate::report::{self, Input, Options};
use crate::ui::components::laws::checks::ChecksLine;
use crate::ui::components::report_tools::ReportTools;
use crate::ui::components::report_view::ReportView;
use crate::ui::context::{Slice, Tools, use_library, use_tools, use_work};
use crate::ui::dom;
use crate::ui::hooks::use_overview::use_overview;

/// The report, with what it is to hold and what to do with it.
#[component]
pub fn ReportPage() -> Html {
    let tools = use_tools();
    let work = use_work();
    let library = use_library();
    let today = tools.host.clock.today();
    let options = use_state(|| Options { generated: Some(today), ..Options::default() });
    let overview = use_overview(&work);
    let language = reading(work.as_ref().map_or("", |work| &work.assessment.report_language));
    // Built anew only if the assessment or what is asked of the report changed.
    let report = use_memo(
        (work.clone(), (*options).clone(), language, library.clone()),
        |(work, options, language, library)| {
            let work = work.as_ref()?;
            let messages = Messages::new(*language);
            let input = Input { assessment: &work.assessment, checklists: &work.checklists, library };
            Some(Rc::new(report::build(&input, &messages, options)))
        },
    );
    let rules = report.as_ref().as_ref().map(|report| print::page_rules(&report.running_head));
    use_effect_with(rules, |rules| {
        dom::print::set_rules(rules.as_deref().unwrap_or_default());
        || dom::print::set_rules("")
    });
    let (Some(work), Some(report)) = (work, report.as_ref().clone()) else { return Html::default() };

    let citations = Route::Assessment(work.assessment.id.clone(), View::Citations).href();
    let stem = commands::file_stem(&work.assessment);
    let save = |format: Format| {
        let (tools, report, stem) = (tools.clone(), report.clone(), stem.clone());
        Callback::from(move |()| hand_over(&tools, &report, &stem, format))
    };
    let print = {
        let host = tools.host.clone();
        Callback::from(move |()| host.files.print())
    };
    let on_options = Callback::from({
        let options = options.clone();
        move |chosen| options.set(chosen)
    });
    let on_language = Callback::from({
        let tools = tools.clone();
        move |chosen: Locale| tools.edit(Edit::Head(HeadText::ReportLanguage, chosen.tag().to_owned()))
    });
    html! {
        <>
            <ReportTools options={(*options).clone()} {language} {on_options} {on_language} on_print={print}
                on_markdown={save(Format::Markdown)} on_html={save(Format::Page)}>
                <ChecksLine counts={overview.counts()} href={citations} />
            </ReportTools>
            <main class="lc-sheet" id="main" tabindex="-1"><ReportView report={Slice(report)} /></main>
        </>
    }
}

/// The language of this tag if reports can be written in it, or else English.
fn reading(tag: &str) -> Locale {
    Locale::from_key(tag).filter(|locale| !locale.is_pseudo()).unwrap_or(Locale::English)
}

fn hand_over(tools: &Tools, report: &Report, stem: &str, format: Format) {
    if let Err(words) = download::save(&tools.host, report, stem, format) {
        tools.tell("notice-file-failed", vec![("words", words)], None);
    }
}
