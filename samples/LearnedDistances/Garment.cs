using EmdGen;

namespace LearnedDistances;

/// <summary>
/// Clothes. Nobody says how far apart they are: a network learns that from its own features while it trains. Distances are squared, and the
/// bias rewards mass on near classes, as in the paper's second variant.
/// </summary>
[LearnedGroundDistance(Sensitivity = 2, Bias = -.25)]
public enum Garment
{
    TShirt,
    Trouser,
    Pullover,
    Dress,
    Coat,
    Sandal,
    Shirt,
    Sneaker,
    Bag,
    AnkleBoot,
}
