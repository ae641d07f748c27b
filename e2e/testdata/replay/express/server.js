// The Express servers: one process, two ports, and an app for each host. Their accounts and keys come from the test
// (the environment variable ACCOUNTS, as JSON), so that no credential stands here.
//
//     node server.js PORT SECOND_PORT LOG

import { appendFileSync } from 'node:fs';
import { createServer } from 'node:http';
import cors from 'cors';
import express from 'express';
import basicAuth from 'express-basic-auth';
import session from 'express-session';
import passport from 'passport';
import { Strategy } from 'passport-http-bearer';

const [port, secondPort, log] = process.argv.slice(2);
/** Tokens by user, everybody's password, and a key for cookies. */
const { ada, bob, password, key } = JSON.parse(process.env.ACCOUNTS);

/** Knows these users, by their tokens. */
function bearer(users) {
  const strategies = new passport.Passport();
  strategies.use(new Strategy((token, done) => done(null, users.find((user) => user.token === token) ?? false)));
  return strategies.authenticate('bearer', { session: false });
}

/** An app with an open home page. */
function app() {
  const it = express();
  it.disable('x-powered-by');
  it.get('/', (_, response) => response.type('html').send('<!doctype html><title>Welcome</title><link rel="icon" href="data:,">'));
  return it;
}

const orders = (_, response) => response.json({ orders: [1, 2, 3] });

// News for everybody. Who brings a session gets their own selection, and whose session is gone is refused.
const news = app();
news.use(session({ name: 'news.id', secret: key, resave: false, saveUninitialized: false, cookie: { sameSite: 'lax' } }));
news.get('/sign-in', (request, response) => {
  request.session.user = 'ada';
  response.redirect('/');
});
news.get('/latest', (request, response) => {
  if (request.headers.cookie?.includes('news.id=') && !request.session.user) return response.sendStatus(401);
  response.send('<!doctype html><title>Latest</title>');
});
/** The server forgets its sessions, as one that keeps them in memory does when it is started anew. */
news.post('/restart', (request, response) => {
  request.sessionStore.clear(() => response.sendStatus(204));
});

// Orders for whoever has an account that is not locked. Why it refuses, it does not say, so as to help nobody guess.
const accounts = app();
const locked = new Set();
accounts.post('/lock', (_, response) => {
  locked.add('ada');
  response.sendStatus(204);
});
const knows = (user, given) => ['ada', 'bob'].includes(user) && given === password && !locked.has(user);
accounts.get('/orders', basicAuth({ authorizer: knows, unauthorizedResponse: { error: 'Unauthorized' } }), orders);

// What nginx hands on.
const behind = app();
/** What nginx asks before it lets anybody in: open, until somebody closes it. */
let open = true;
behind.get('/gate', (_, response) => response.sendStatus(open ? 204 : 401));
behind.post('/close', (_, response) => {
  open = false;
  response.sendStatus(204);
});
behind.get('/orders', bearer([{ name: 'ada', token: ada }]), orders);

// The same behind, as its second replica, which has missed the news of ada's token.
const outdated = app();
outdated.get('/orders', bearer([{ name: 'bob', token: bob }]), orders);

// Reports for other origins: the password is asked for before CORS is spoken of, on OPTIONS as well.
const reports = app();
reports.use('/reports', basicAuth({ users: { ada: password } }), cors(), orders);

// An orchard's own page, for whoever is signed in, and its API for those who bring a token: who brings one is asked for it.
const orchard = app();
orchard.use(session({ name: 'orchard.id', secret: key, resave: false, saveUninitialized: false, cookie: { sameSite: 'lax' } }));
orchard.get('/sign-in', (request, response) => {
  request.session.user = 'ada';
  response.redirect('/');
});
const token = bearer([{ name: 'ada', token: ada }]);
orchard.get('/harvest', (request, response, next) => {
  if (request.headers.authorization) return token(request, response, next);
  return request.session.user ? next() : response.sendStatus(401);
}, orders);

const hosts = {
  'gazette.test': news,
  'ferry.test': accounts,
  'garden.test': app(),
  'reports.garden.test': reports,
  'orchard.test': orchard,
};

function serve(at, choose) {
  createServer((request, response) => {
    const { url, headers: { host = '' } } = request;
    response.on('finish', () => appendFileSync(log, `${request.method} ${host} ${url} ${response.statusCode}\n`));
    choose(host)(request, response);
  }).listen(Number(at), '127.0.0.1');
}

serve(port, (host) => hosts[host] ?? behind);
serve(secondPort, () => outdated);
