//! Widths of columns from what the columns hold.

/// Room that each column gets, in parts of `total`. Every column gets some; longer text gets more, but less than in proportion.
pub(crate) fn widths(head: &[String], rows: &[Vec<String>], total: usize) -> Vec<usize> {
    let weights: Vec<f64> = (0..head.len()).map(|n| weight(head.get(n), rows, n)).collect();
    let sum: f64 = weights.iter().sum();
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "small positive numbers")]
    let part = |w: &f64| (w / sum * total as f64).floor() as usize;
    weights.iter().map(part).collect()
}

#[allow(clippy::cast_precision_loss, reason = "lengths of text in cells")]
fn weight(head: Option<&String>, rows: &[Vec<String>], column: usize) -> f64 {
    let length = |text: &String| text.lines().map(|l| l.chars().count()).max().unwrap_or(0) as f64;
    let cells: Vec<f64> = rows.iter().filter_map(|r| r.get(column)).map(length).collect();
    let average = if cells.is_empty() { 10.0 } else { cells.iter().sum::<f64>() / cells.len() as f64 };
    let title = head.map_or(0.0, length);
    average.max((title * 1.3).min(26.0)).clamp(7.0, 160.0).powf(0.6)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_text_gets_more_room_and_none_gets_nothing() {
        let head = ["Nr".to_owned(), "Uitleg".to_owned()];
        let widths = widths(&head, &[vec!["1".into(), "een lange uitleg die veel ruimte nodig heeft".into()]], 1000);
        assert!(widths[1] > 2 * widths[0] && widths[0] > 150, "{widths:?}");
        assert!((990..=1000).contains(&widths.iter().sum::<usize>()));
        assert!(super::widths(&[], &[], 1000).is_empty());
    }
}
