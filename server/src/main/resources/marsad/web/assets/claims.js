// A claim lights up its words, and a word its claims, under the pointer and under the keyboard. Without a script the
// links between them remain.
(function () {
  var parts = document.querySelectorAll('[data-claims]');
  var byClaim = {};
  parts.forEach(function (part) {
    part.dataset.claims.split(' ').forEach(function (number) {
      (byClaim[number] = byClaim[number] || []).push(part);
    });
  });
  var lit = [];

  function light(part) {
    lit.forEach(function (one) { one.classList.remove('lit'); });
    lit = [];
    if (!part) return;
    part.dataset.claims.split(' ').forEach(function (number) { lit = lit.concat(byClaim[number]); });
    lit.forEach(function (one) { one.classList.add('lit'); });
  }

  function follow(event) {
    light(event.target.closest ? event.target.closest('[data-claims]') : null);
  }

  document.addEventListener('mouseover', follow);
  document.addEventListener('focusin', follow);
  document.addEventListener('focusout', function () { light(null); });
})();
