#include "app/services/card_options.h"

#include "libcard/pkcs11/module_path.h"

namespace eleg {

std::filesystem::path moduleFile(const std::string& module) {
    if (module != kOpensc) return module;
    // Part of the installation (or a developer's own), and so not judged as what a person adds.
    return defaultCardKeyStoreOptions().modules.front();
}

CardOptions cardOptionsFrom(const Settings& settings) {
    CardOptions made{defaultCardKeyStoreOptions(), {}};
    CardKeyStoreOptions& options = made.options;
    const std::vector<std::filesystem::path> usual = options.modules;
    options.modules.clear();
    for (const std::string& module : settings.modules) {
        const auto objection = module == kOpensc ? std::nullopt : objectionToModule(module);
        if (objection)
            made.refused.push_back(refusalOf(module, *objection));
        else
            options.modules.push_back(module == kOpensc ? usual.front() : std::filesystem::path(module));
    }
    if (options.modules.empty()) options.modules = usual;
    options.readersToLeaveAlone = settings.readersToLeaveAlone;
    if (!settings.cache) options.cache.clear();
    return made;
}

}  // namespace eleg
