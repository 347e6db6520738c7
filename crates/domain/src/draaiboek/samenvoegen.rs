//! Draaiboeken merged in a running casus: its own, and those for extra circumstances such as many victims.

use std::collections::HashSet;

use super::{
    anker::Aanleiding,
    model::{Draaiboek, Stap, StapId},
};

/// The draaiboeken cannot run together: these steps would wait for each other.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("stappen wachten op elkaar")]
pub struct Kring(pub Vec<StapId>);

impl Draaiboek {
    /// This draaiboek with the steps of others. A step with the same id is the same step and is there once, as this draaiboek has it, or
    /// else the first of the others. What this draaiboek dropped stays dropped.
    ///
    /// # Errors
    /// When steps would wait for each other that did not before.
    pub fn samen_met(&self, erbij: &[&Self]) -> Result<Self, Kring> {
        let mut samen = self.clone();
        for d in erbij {
            let eigen = self.eigen_van(&samen, d);
            samen.stappen.extend(eigen);
        }
        samen.stappen.sort_by_key(|s| s.fase);
        samen.compile();
        let vast = |d: &Self| d.stappen.len() - d.geordend;
        if vast(&samen) > vast(self) + erbij.iter().map(|d| vast(d)).sum::<usize>() {
            return Err(Kring(samen.volgorde[samen.geordend..].iter().map(|i| samen.stappen[*i].id.clone()).collect()));
        }
        Ok(samen)
    }

    /// The steps that another draaiboek adds. Without the steps that were dropped, and without those that would come after nothing else.
    fn eigen_van(&self, samen: &Self, ander: &Self) -> Vec<Stap> {
        let mut weg: HashSet<StapId> = self.vervallen.iter().map(|(id, _)| id.clone()).filter(|id| samen.stap(id).is_none()).collect();
        let mut eigen: Vec<Stap> = ander.stappen.iter().filter(|s| samen.stappen.iter().all(|o| o.id != s.id)).cloned().collect();
        loop {
            let count = weg.len();
            for s in &mut eigen {
                let gone = |a: &Aanleiding| matches!(a, Aanleiding::Stap(id) if weg.contains(id));
                if !s.na.is_empty() && s.na.iter().all(gone) {
                    weg.insert(s.id.clone());
                }
            }
            eigen.retain(|s| !weg.contains(&s.id));
            if weg.len() == count {
                break;
            }
        }
        for s in &mut eigen {
            let stays = |a: &Aanleiding| !matches!(a, Aanleiding::Stap(id) if weg.contains(id));
            s.na.retain(stays);
            s.niet_voor.retain(|n| stays(&n.na));
            s.vanaf = s.vanaf.take().filter(stays);
        }
        eigen
    }
}
