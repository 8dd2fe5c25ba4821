//! Opening files: by a button, or dropped anywhere on the page.

use yew::platform::spawn_local;
use yew::prelude::*;

use crate::app::commands::{self, Imported, LARGEST_FILE};
use crate::app::filter::Filter;
use crate::app::route::{Route, View};
use crate::app::state::{Action, Message, Opened, Remedy};
use crate::domain::diagnostic::{Diagnostic, Place};
use crate::ui::context::{Tools, use_tools};
use crate::ui::dom;
use crate::ui::dom::files::{self, Given};

/// Properties of [`OpenFile`].
#[derive(Properties, PartialEq)]
pub struct OpenFileProps {
    /// Message of the button.
    #[prop_or("start-open-file")]
    pub label: &'static str,
}

/// The button. The field itself is hidden from view but not from the keyboard.
#[component]
pub fn OpenFile(props: &OpenFileProps) -> Html {
    let tools = use_tools();
    let onchange = {
        let tools = tools.clone();
        Callback::from(move |event: Event| {
            let (tools, given) = (tools.clone(), files::chosen(&event));
            spawn_local(async move { take(&tools, files::read(given, LARGEST_FILE).await).await });
        })
    };
    html! {
        <label class="lc-btn lc-filebtn">
            <input class="lc-hide" type="file" multiple=true accept=".json,.yaml,.yml,application/json" {onchange} />
            { tools.text(props.label) }
        </label>
    }
}

/// Lets files be dropped on the page.
#[component]
pub fn DropZone() -> Html {
    let tools = use_tools();
    use_effect_with(tools, |tools| {
        let over = dom::on_window("dragover", |event| event.prevent_default());
        let tools = tools.clone();
        let drop_files = dom::on_window("drop", move |event| {
            event.prevent_default();
            let dropped = files::dropped(event);
            let tools = tools.clone();
            spawn_local(async move { take(&tools, files::read(dropped, LARGEST_FILE).await).await });
        });
        move || drop((over, drop_files))
    });
    Html::default()
}

async fn take(tools: &Tools, given: Vec<Given>) {
    for file in given {
        let Some(bytes) = file.bytes else {
            let place = Place { file: file.name.clone(), ..Place::default() };
            let size = format!("{}", file.size / 1_000_000);
            let problem = Diagnostic::error("file-too-large", place).with("size", size);
            tools.dispatch(Action::Tell(Message::Problems(file.name, [problem].into()), None));
            continue;
        };
        let imported = commands::import(&tools.host, &file.name, &bytes).await;
        match imported {
            Imported::Known(id) => show(&id),
            Imported::Assessment(opened, problems) => {
                tell_problems(tools, &file.name, problems);
                enter(tools, *opened);
            }
            Imported::Copy(opened, problems) => {
                tell_problems(tools, &file.name, problems);
                tools.tell("notice-copy", vec![("name", opened.assessment.state.name.clone())], None);
                enter(tools, *opened);
            }
            Imported::Checklist(file) => tools.dispatch(Action::Look(file)),
            Imported::Nothing(problems) => tools.dispatch(Action::Tell(Message::Problems(file.name, problems), None)),
        }
    }
}

fn tell_problems(tools: &Tools, name: &str, problems: std::rc::Rc<[Diagnostic]>) {
    if !problems.is_empty() {
        tools.dispatch(Action::Tell(Message::Problems(name.to_owned(), problems), None::<Remedy>));
    }
}

fn enter(tools: &Tools, opened: Opened) {
    let id = opened.assessment.id.clone();
    tools.dispatch(Action::Opened(Box::new(opened)));
    show(&id);
}

fn show(id: &crate::domain::ids::AssessmentId) {
    dom::go(&Route::Assessment(id.clone(), View::Assess(None, Filter::default())).href());
}
