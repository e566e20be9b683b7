#include "app/cli/arguments.h"

#include <algorithm>

#include "app/cli/output.h"

namespace eleg::cli {

Arguments::Arguments(const std::vector<std::string>& words, std::initializer_list<std::string_view> options,
                     std::initializer_list<std::string_view> switches,
                     std::initializer_list<std::string_view> repeatable, std::size_t files) {
    const auto known = [](auto names, std::string_view name) {
        return std::find(names.begin(), names.end(), name) != names.end();
    };
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string& word = words[i];
        if (!word.starts_with("--") && !word.empty() && files_.size() < files) {
            files_.push_back(word);
            continue;
        }
        if (!word.starts_with("--")) throw UsageError{utf8(Text::tr("What is this?")) + " " + word};
        const auto equals = word.find('=');
        const std::string name = word.substr(2, equals == std::string::npos ? equals : equals - 2);
        if (known(switches, name) && equals == std::string::npos) {
            if (!switches_.insert(name).second)
                throw UsageError{utf8(Text::tr("Given twice:")) + " --" + name};
            continue;
        }
        if (!known(options, name) && !known(repeatable, name))
            throw UsageError{utf8(Text::tr("There is no such option:")) + " --" + name};
        std::string value;
        if (equals != std::string::npos) {
            value = word.substr(equals + 1);
        } else if (i + 1 < words.size()) {
            value = words[++i];
        } else {
            throw UsageError{utf8(Text::tr("A value is missing after this:")) + " --" + name};
        }
        if (known(repeatable, name)) {
            repeated_[name].push_back(std::move(value));
            continue;
        }
        if (!values_.emplace(name, std::move(value)).second)
            throw UsageError{utf8(Text::tr("Given twice:")) + " --" + name};
    }
}

std::optional<std::string> Arguments::optional(std::string_view name) const {
    const auto found = values_.find(name);
    if (found == values_.end()) return std::nullopt;
    return found->second;
}

std::vector<std::string> Arguments::all(std::string_view name) const {
    const auto found = repeated_.find(name);
    return found == repeated_.end() ? std::vector<std::string>() : found->second;
}

std::string Arguments::required(std::string_view name) const {
    auto value = optional(name);
    if (!value) throw UsageError{utf8(Text::tr("This is needed:")) + " --" + std::string(name)};
    return *value;
}

}  // namespace eleg::cli
