// Documents that no reader of JSON may take.
#pragma once

#include <string>
#include <vector>

namespace eleg::test {

struct Document {
    std::string name;
    std::string text;  ///< any bytes
};

/// What RFC 8259 forbids, class by class, and what we refuse beside it: a byte order mark, NUL, keys that
/// come twice, nesting over 16. Each is refused for what its name says and for nothing else.
const std::vector<Document>& badJson();

/// Documents that look odd and are right: a reader that refuses everything would pass the others.
const std::vector<Document>& goodJson();

}  // namespace eleg::test
