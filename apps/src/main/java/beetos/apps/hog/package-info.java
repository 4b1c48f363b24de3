/// `hog`: a program that takes all it can get, to see that only it goes without.
package beetos.apps.hog;
