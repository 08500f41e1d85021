using EmdGen;

namespace FontWeight;

/// <summary>
/// The same classes without their order: how far apart they are is learned from the network's own features. Distances are squared, and the
/// bias rewards mass on near classes, as in the paper's second variant.
/// </summary>
[LearnedGroundDistance(For = typeof(Weight), Sensitivity = 2, Bias = -.25)]
public readonly partial struct LearnedWeightEmd;
