#include "app/services/network.h"

#include <dlfcn.h>

#include "libcard/errors/error.h"
#include "libcard/secure/paths.h"

namespace eleg {

std::unique_ptr<Fetcher> makeNetworkFetcher(const FetchRules& rules) {
    // Never unloaded: its threads end when they like.
    void* library =
        ::dlopen(libraryPath("libeleg-network.so").c_str(), RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE);
    void* symbol = library == nullptr ? nullptr : ::dlsym(library, kFetcherSymbol);
    if (symbol == nullptr) {
        const char* why = ::dlerror();
        throw Error(ErrorCode::Internal, why == nullptr ? "libeleg-network.so" : why);
    }
    return std::unique_ptr<Fetcher>(reinterpret_cast<FetcherFunction>(symbol)(rules));
}

}  // namespace eleg
