// Counts what the theme's page asks its search worker, and what it was told. Messages: 1 says that the index
// is ready, 2 asks, 3 answers.
window.theirSearch = { ready: false, asked: 0, answered: 0, before: 0 }
addEventListener("bench-watch", () => {
  theirSearch.before = theirSearch.asked
})
window.Worker = class extends Worker {
  constructor(...given) {
    super(...given)
    this.addEventListener("message", ({ data }) => {
      if (data.type === 1) theirSearch.ready = true
      if (data.type === 3) theirSearch.answered += 1
    })
  }
  postMessage(message) {
    if (message.type === 2) theirSearch.asked += 1
    super.postMessage(message)
  }
}
