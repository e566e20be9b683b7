// Removes forbidden environment variables with nothing but the C library, for programs that start before the
// C++ runtime is loaded.
#pragma once

namespace eleg {

/// Unsets each variable that scrubEnvironment() names, after calling `removed` (may be null) with its name,
/// which is valid during the call. Returns whether one of them steers the dynamic loader (LD_*), which has
/// then had its effect on this process already.
bool scrubWith(void (*removed)(const char* name, void* context), void* context) noexcept;

}  // namespace eleg
