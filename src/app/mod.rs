//! State of the app and its commands, free of any view.
