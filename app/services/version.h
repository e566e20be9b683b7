// Which Eleg this is, from the version in CMakeLists.txt.
#pragma once

namespace eleg {

/// Web eID's appVersion: a URL that names the program and its version.
inline constexpr const char* kAppVersionUrl = "https://eleg.example/eleg/" ELEG_VERSION;

}  // namespace eleg
