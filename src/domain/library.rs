//! stub
use crate::domain::checklist::Checklist;
use crate::domain::diagnostic::Diagnostic;
use crate::domain::ids::ChecklistId;
use std::rc::Rc;
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Library {
    checklists: Vec<Rc<Checklist>>,
}
impl Library {
    pub fn bundled() -> Self {
        Self::default()
    }
    pub fn checklists(&self) -> &[Rc<Checklist>] {
        &self.checklists
    }
    pub fn get(&self, id: &ChecklistId) -> Option<&Rc<Checklist>> {
        self.checklists.iter().find(|c| &c.id == id)
    }
    pub fn add(&mut self, c: Checklist) -> Result<(), Diagnostic> {
        self.checklists.push(Rc::new(c));
        Ok(())
    }
}
