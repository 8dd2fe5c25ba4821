//! Identifiers from the browser's source of chance.

use crate::host::ids::Ids;

/// Random UUIDs, or where the browser gives none, 122 bits from `Math.random`.
pub struct RandomIds;

impl Ids for RandomIds {
    fn fresh(&self) -> String {
        let mut bytes = [0u8; 16];
        let filled = web_sys::window()
            .and_then(|window| window.crypto().ok())
            .is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
        if !filled {
            // Only uniqueness is needed here, not secrecy.
            bytes = std::array::from_fn(|_| (js_sys::Math::random() * 256.0) as u8);
        }
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}
