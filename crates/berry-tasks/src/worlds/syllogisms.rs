pub(super) fn read(_question: &crate::question::Question<'_>) -> Option<crate::Reading> { None }
