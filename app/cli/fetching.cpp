#include "app/cli/fetching.h"

#include <unistd.h>

#include <QEventLoop>
#include <QTimer>

#include "app/cli/output.h"
#include "app/services/network.h"

namespace eleg::cli {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds kPatience = 1s;

/// Of a certificate's address, whatever it is: only to be shown.
QString hostIn(const std::string& url) {
    const std::size_t begin = url.find("//");
    if (begin == std::string::npos) return QString::fromStdString(url);
    const std::size_t end = url.find('/', begin + 2);
    return QString::fromStdString(url.substr(begin + 2, end == std::string::npos ? end : end - begin - 2));
}

}  // namespace

void fetchFor(Validation& validation, const FetchRules& rules) {
    auto request = validation.next();
    if (!request) return;
    const std::unique_ptr<Fetcher> fetcher = makeNetworkFetcher(rules);
    QEventLoop loop;
    QTimer patience;
    patience.setSingleShot(true);
    patience.callOnTimeout([&request] {
        if (::isatty(STDERR_FILENO) == 1)
            warn(utf8(Text::tr("Waiting for an answer from %1 …").arg(hostIn(request->url))));
    });
    for (; request; request = validation.next()) {
        std::optional<FetchResult> result;
        const auto ticket = fetcher->fetch(*request, [&](FetchResult fetched) {
            result = std::move(fetched);
            loop.quit();
        });
        patience.start(kPatience);
        loop.exec();
        patience.stop();
        validation.supply(result.value());
    }
}

}  // namespace eleg::cli
