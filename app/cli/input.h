// What elegctl takes in: times, standard input, trusted issuers.
#pragma once

#include <string>
#include <string_view>

#include "app/cli/arguments.h"
#include "libcard/trust/validator.h"

namespace eleg::cli {

/// From "2031-05-04T12:00:00Z" or "2031-05-04" (midnight UTC). Throws UsageError.
TimePoint parseTime(std::string_view text);

/// The time that --at names, else now.
TimePoint timeFrom(const Arguments& arguments);

/// The issuers in the folder that --trust-dir names. Throws UsageError without it, and Error{FileUnreadable}
/// for a folder that cannot be used, whatever is wrong with it: that is no answer to the question asked.
Validator validatorFrom(const Arguments& arguments);

/// All of standard input, at most `limit` bytes. Throws Error{tooLarge|FileUnreadable}.
std::string readStandardInput(std::size_t limit, ErrorCode tooLarge);

}  // namespace eleg::cli
