'use strict';
(() => {
  const MICROS = 1e6;
  const color = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  // Where the reader is.
  document.querySelectorAll('nav a').forEach(link => {
    const path = link.getAttribute('href');
    if (location.pathname === path || (path !== '/ops' && location.pathname.startsWith(path + '/'))) {
      link.setAttribute('aria-current', 'page');
    }
  });

  // A chart shows a column of a table, by the days of its first one, oldest first.
  const draw = figure => {
    const rows = [...document.querySelectorAll('#' + figure.dataset.table + ' tbody tr')].reverse();
    if (rows.length < 2) {
      return;
    }
    const money = figure.dataset.unit === '$';
    const days = rows.map(row => Date.parse(row.querySelector('time').dateTime) / 1000);
    const values = rows.map(row => Number(row.children[figure.dataset.column].dataset.value) / (money ? MICROS : 1));
    const axis = {stroke: color('--soft'), grid: {stroke: color('--line')}, ticks: {stroke: color('--line')}};
    figure.classList.add('drawn');
    figure.querySelectorAll('.uplot').forEach(old => old.remove());
    new uPlot({
      width: Math.max(200, figure.clientWidth - 26),
      height: 200,
      tzDate: seconds => uPlot.tzDate(new Date(seconds * 1000), 'Etc/UTC'),
      legend: {show: false},
      cursor: {show: false},
      scales: {x: {time: true}, y: {range: (chart, low, high) => [0, Math.max(high * 1.1, money ? 0.01 : 1)]}},
      axes: [
        {...axis, values: (chart, ticks) => ticks.map(tick => new Date(tick * 1000).toISOString().slice(5, 10))},
        {...axis, size: 64, values: (chart, ticks) => ticks.map(tick => (money ? '$' : '') + tick)},
      ],
      series: [{}, {stroke: color('--chart'), fill: color('--chart') + '33', width: 2, points: {show: days.length < 40}}],
    }, [days, values], figure);
    const canvas = figure.querySelector('canvas');
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', figure.querySelector('figcaption').textContent);
  };
  const drawAll = () => document.querySelectorAll('.chart').forEach(draw);
  drawAll();
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', drawAll);
  let resized;
  addEventListener('resize', () => {
    clearTimeout(resized);
    resized = setTimeout(drawAll, 150);
  });

  // The overview follows what happens. Its stream ends with the access token; a session that goes on gives another one.
  const state = document.getElementById('live-state');
  if (!state) {
    return;
  }
  const say = text => {
    if (state.textContent !== text) {
      state.textContent = text;
    }
  };
  const live = 'Live: it changes by itself.';
  document.body.addEventListener('htmx:sseOpen', () => say(live));

  // Nothing changes under the reader's hands: what has come meanwhile is shown when the focus leaves.
  let waiting = null;
  document.body.addEventListener('htmx:sseBeforeMessage', event => {
    const part = event.target;
    if (part.id !== 'now') {
      return;
    }
    waiting = null;
    if (part.contains(document.activeElement)) {
      event.preventDefault();
      waiting = event.detail.data;
      say('Live: it goes on changing when the focus leaves it.');
    }
  });
  document.body.addEventListener('focusout', () => setTimeout(() => {
    const part = document.getElementById('now');
    if (waiting !== null && !part.contains(document.activeElement)) {
      htmx.swap(part, waiting, {swapStyle: 'innerHTML'});
      waiting = null;
      say(live);
    }
  }));
  document.body.addEventListener('htmx:sseError', () => say('Not live: the connection is gone, and is tried again.'));
  document.body.addEventListener('htmx:sseClose', async event => {
    if (event.detail.type !== 'message') {
      return;
    }
    const renewed = await fetch('/auth/refresh', {method: 'POST'}).catch(() => null);
    if (renewed && renewed.ok) {
      const old = document.getElementById('live');
      const next = old.cloneNode(true);
      const focused = document.activeElement && document.activeElement.id;
      old.replaceWith(next);
      htmx.process(next);
      if (focused && next.querySelector('#' + CSS.escape(focused))) {
        document.getElementById(focused).focus();
      }
    } else {
      say('Your session has ended: this is how it was. Load the page again to sign in.');
    }
  });
})();
