#include "app/dialogs/loop_watch.h"

#include <QAbstractEventDispatcher>
#include <QByteArray>
#include <algorithm>

#include "libcard/secure/timeline.h"

namespace eleg {

LoopWatch::LoopWatch(QObject* parent) : QObject(parent) {
    const QAbstractEventDispatcher* loop = QAbstractEventDispatcher::instance();
    connect(loop, &QAbstractEventDispatcher::awake, this, [this] { busySince_.start(); });
    connect(loop, &QAbstractEventDispatcher::aboutToBlock, this, [this] {
        if (busySince_.isValid()) longest_ = std::max(longest_, busySince_.nsecsElapsed());
        busySince_.invalidate();
    });
}

LoopWatch::~LoopWatch() {
    markTimeline(("gui-block-" + QByteArray::number((longest_ + 999'999) / 1'000'000)).constData());
}

}  // namespace eleg
