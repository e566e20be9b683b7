// Times of a developer's run: what happened when. Silent in a release build.
#pragma once

#include "libcard/errors/export.h"

namespace eleg {

/// Appends "<CLOCK_MONOTONIC in ns> <event>\n" to the file that the developer setting ELEG_TIMELINE names;
/// nothing otherwise. `event` is a literal without secrets, such as "dialog-painted". From any thread. For
/// ./dev bench.
ELEG_CARD_EXPORT void markTimeline(const char* event) noexcept;

}  // namespace eleg
