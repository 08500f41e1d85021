namespace EmdGen;

/// <summary>The scales of the learned distance of two classes, from 0 to 1.</summary>
public enum DistanceScale
{
    /// <summary>
    /// The mean of the two ranks that the classes have among each other's neighbours, divided by the largest rank: outliers cannot stretch
    /// it.
    /// </summary>
    Rank,

    /// <summary>The Euclidean distance of the two centroids, divided by the largest one of any two classes.</summary>
    Euclidean,
}
