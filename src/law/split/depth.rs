//! How deep each division of a law lies, by its name, its heading and what it stands under.

use super::outline::{Node, Rank, UNIT};

/// Works out how deep every node lies.
pub(super) fn depths(nodes: &mut [Node]) {
    let order = class_order(nodes);
    let rank_of = |class: u8| order.iter().position(|of| *of == class).unwrap_or(usize::from(class));
    let mut open: Vec<(Rank, u8)> = Vec::new();
    for node in nodes.iter_mut() {
        let (rank, level) = (node.rank, node.level);
        node.depth = match rank {
            Rank::Unit => UNIT,
            Rank::Root => {
                open.clear();
                1
            }
            // The largest divisions of the approved text end it.
            Rank::Act => {
                open.clear();
                2
            }
            _ => {
                let ends = |last: &(Rank, u8)| match (last.0, rank) {
                    (Rank::Named(last), Rank::Named(now)) => rank_of(last) >= rank_of(now),
                    (Rank::Plain, Rank::Named(_)) => last.1 >= level || level == 0,
                    (Rank::Plain, Rank::Plain) if level == 0 => last.1 == 0,
                    _ => level > 0 && last.1 >= level,
                };
                while open.last().is_some_and(ends) {
                    open.pop();
                }
                open.push((rank, level));
                u8::try_from(1 + open.len()).unwrap_or(u8::MAX).min(UNIT - 2)
            }
        };
    }
}

/// The classes of divisions from the largest to the smallest in this law: what stands directly below another's heading
/// is smaller than it, whatever its name means elsewhere.
fn class_order(nodes: &[Node]) -> Vec<u8> {
    let mut below = [[0u32; 8]; 8];
    for pair in nodes.windows(2) {
        if let [Node { rank: Rank::Named(a), .. }, Node { rank: Rank::Named(b), .. }] = pair
            && let Some(cell) = below.get_mut(usize::from(*a)).and_then(|row| row.get_mut(usize::from(*b)))
        {
            *cell += 1;
        }
    }
    let votes = |a: u8, b: u8| below[usize::from(a.min(7))][usize::from(b.min(7))];
    let used = |class: &u8| nodes.iter().any(|node| node.rank == Rank::Named(*class));
    let mut order: Vec<u8> = (0..8).filter(used).collect();
    for _ in 0..8 {
        for at in 1..order.len() {
            let (a, b) = (order[at - 1], order[at]);
            if votes(b, a) > votes(a, b) {
                order.swap(at - 1, at);
            }
        }
    }
    order
}
