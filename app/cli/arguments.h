// The words after a command: options with values, switches, nothing that is not asked for.
#pragma once

#include <initializer_list>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace eleg::cli {

/// Thrown for words that do not fit: shown with the usage, exit code 2.
struct UsageError {
    std::string text;
};

class Arguments {
 public:
    /// Takes `words` (what follows the command) and the names that the command knows, without "--". An
    /// option's value follows as the next word or after "=". Throws UsageError for an unknown, repeated or
    /// incomplete option and for a stray word.
    /// `repeatable` are options that may come several times; at most `files` words may stand without a name.
    Arguments(const std::vector<std::string>& words, std::initializer_list<std::string_view> options,
              std::initializer_list<std::string_view> switches,
              std::initializer_list<std::string_view> repeatable = {}, std::size_t files = 0);

    bool has(std::string_view name) const { return switches_.contains(std::string(name)); }
    std::optional<std::string> optional(std::string_view name) const;
    /// Throws UsageError when it was not given.
    std::string required(std::string_view name) const;
    /// Every value of a repeatable option, in order.
    std::vector<std::string> all(std::string_view name) const;
    /// The words without a name.
    const std::vector<std::string>& files() const { return files_; }

 private:
    std::map<std::string, std::string, std::less<>> values_;
    std::map<std::string, std::vector<std::string>, std::less<>> repeated_;
    std::vector<std::string> files_;
    std::set<std::string, std::less<>> switches_;
};

}  // namespace eleg::cli
