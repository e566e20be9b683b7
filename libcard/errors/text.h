// How an English text of libcard, which has no Qt, is marked for translation.
#pragma once

/// Marks a literal for translations/update, which puts it in the context of its folder ("errors",
/// "verdicts").
#define ELEG_TEXT(text) text
